package org.keratin.tensor.internal.plan;

import java.util.List;
import org.keratin.tensor.DType;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/**
 * A tensor of a recorded run: it holds its elements, knows which step made it, and tells the
 * recorder when somebody looks at them.
 */
final class RecordedTensor implements Tensor {

    private final Tensor value;
    private final Node node;
    private final Recorder recorder;

    RecordedTensor(Tensor value, Node node, Recorder recorder) {
        this.value = value;
        this.node = node;
        this.recorder = recorder;
    }

    /** The tensor itself. */
    Tensor value() {
        return value;
    }

    /** Which step made it. */
    Node node() {
        return node;
    }

    boolean isOf(Recorder other) {
        return recorder == other;
    }

    private Tensor seen() {
        recorder.valueSeen();
        return value;
    }

    @Override
    public DType dtype() {
        return value.dtype();
    }

    @Override
    public Shape shape() {
        return value.shape();
    }

    @Override
    public boolean isConcrete() {
        return true;
    }

    @Override
    public double doubleAt(int flat) {
        return seen().doubleAt(flat);
    }

    @Override
    public long longAt(int flat) {
        return seen().longAt(flat);
    }

    @Override
    public boolean booleanAt(int flat) {
        return seen().booleanAt(flat);
    }

    @Override
    public String stringAt(int flat) {
        return seen().stringAt(flat);
    }

    @Override
    public float[] toFloats() {
        return seen().toFloats();
    }

    @Override
    public double[] toDoubles() {
        return seen().toDoubles();
    }

    @Override
    public long[] toLongs() {
        return seen().toLongs();
    }

    @Override
    public int[] toInts() {
        return seen().toInts();
    }

    @Override
    public boolean[] toBooleans() {
        return seen().toBooleans();
    }

    @Override
    public List<String> toStrings() {
        return seen().toStrings();
    }

    @Override
    public byte[] toBytes() {
        return seen().toBytes();
    }

    @Override
    public Object toNested() {
        return seen().toNested();
    }

    @Override
    public String toString() {
        return dtype() + " " + shape();
    }
}
