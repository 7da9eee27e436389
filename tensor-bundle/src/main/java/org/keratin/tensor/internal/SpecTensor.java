package org.keratin.tensor.internal;

import java.util.List;
import org.keratin.tensor.DType;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;
import org.keratin.tensor.TensorException;
import org.keratin.tensor.TensorSpec;

/** A tensor without data. */
record SpecTensor(Shape shape, DType dtype) implements Tensor {

    SpecTensor(TensorSpec spec) {
        this(spec.shape(), spec.dtype());
    }

    @Override
    public boolean isConcrete() {
        return false;
    }

    @Override
    public double doubleAt(int flat) {
        throw noData();
    }

    @Override
    public long longAt(int flat) {
        throw noData();
    }

    @Override
    public boolean booleanAt(int flat) {
        throw noData();
    }

    @Override
    public String stringAt(int flat) {
        throw noData();
    }

    @Override
    public float[] toFloats() {
        throw noData();
    }

    @Override
    public double[] toDoubles() {
        throw noData();
    }

    @Override
    public long[] toLongs() {
        throw noData();
    }

    @Override
    public int[] toInts() {
        throw noData();
    }

    @Override
    public boolean[] toBooleans() {
        throw noData();
    }

    @Override
    public List<String> toStrings() {
        throw noData();
    }

    @Override
    public byte[] toBytes() {
        throw noData();
    }

    @Override
    public Object toNested() {
        throw noData();
    }

    private TensorException noData() {
        return new TensorException(
                "expected a tensor that holds data, found only its shape and dtype: " + this);
    }

    @Override
    public String toString() {
        return dtype + " " + shape;
    }
}
