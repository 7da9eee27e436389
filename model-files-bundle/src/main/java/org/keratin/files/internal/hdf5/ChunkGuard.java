package org.keratin.files.internal.hdf5;

import io.jhdf.api.dataset.ChunkedDataset;
import io.jhdf.exceptions.HdfException;
import io.jhdf.filter.PipelineFilterWithData;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Checks that a dataset in pieces unpacks to no more than it says, which jHDF finds out only by
 * unpacking it.
 */
final class ChunkGuard {

    private static final int DEFLATE = 1;
    private static final List<Integer> KNOWN = List.of(DEFLATE, 2, 3);
    private static final long HARMLESS = 1L << 24;

    private final H5Context context;
    private final String path;
    private final ChunkedDataset dataset;
    private final int[] chunk;
    private final long chunkBytes;

    ChunkGuard(H5Context context, String path, ChunkedDataset dataset, long datasetBytes) {
        this.context = context;
        this.path = path;
        this.dataset = dataset;
        this.chunk = dataset.getChunkDimensions();
        long size = dataset.getDataType().getSize();
        for (int length : chunk) {
            if (length < 1) {
                throw context.refused(path, "a piece of length " + length, "pieces that hold data");
            }
            size = Math.multiplyExact(size, (long) length);
        }
        this.chunkBytes = size;
        if (size > Math.max(HARMLESS, 4 * datasetBytes)) {
            throw context.refused(
                    path, "pieces of " + size + " bytes", "pieces no larger than the whole");
        }
    }

    void check() {
        int deflated = 0;
        for (PipelineFilterWithData filter : dataset.getFilters()) {
            if (!KNOWN.contains(filter.getId())) {
                throw context.refused(path, "the filter " + filter.getName(), "gzip at most");
            }
            deflated += filter.getId() == DEFLATE ? 1 : 0;
        }
        if (deflated > 1) {
            throw context.refused(path, "data that is packed twice", "data packed once");
        }
        if (deflated == 1) {
            checkPieces();
        }
    }

    private void checkPieces() {
        int[] dims = dataset.getDimensions();
        long pieces = 1;
        for (int i = 0; i < dims.length; i++) {
            pieces = Math.multiplyExact(pieces, ((long) dims[i] + chunk[i] - 1) / chunk[i]);
        }
        // Each piece takes a few bytes at least.
        if (pieces > context.fileSize) {
            throw context.refused(path, pieces + " pieces", "no more than the file has bytes");
        }
        int[] at = new int[dims.length];
        for (long piece = 0; piece < pieces; piece++) {
            checkPiece(at);
            advance(at, dims);
        }
    }

    private void advance(int[] at, int[] dims) {
        for (int axis = at.length - 1; axis >= 0; axis--) {
            at[axis] += chunk[axis];
            if (at[axis] < dims[axis]) {
                return;
            }
            at[axis] = 0;
        }
    }

    private void checkPiece(int[] at) {
        ByteBuffer packed;
        try {
            packed = dataset.getRawChunkBuffer(at);
        } catch (HdfException notWritten) {
            // It stands for zeros.
            return;
        }
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(packed);
            byte[] buffer = new byte[1 << 13];
            long total = 0;
            while (!inflater.finished()) {
                int read = inflater.inflate(buffer);
                total += read;
                if (total > chunkBytes + Integer.BYTES || read == 0) {
                    throw context.refused(
                            path,
                            "a piece that unpacks to another size",
                            "pieces of " + chunkBytes + " bytes");
                }
            }
        } catch (DataFormatException e) {
            throw context.refused(path, "a piece that is damaged", "pieces that can be unpacked");
        } finally {
            inflater.end();
        }
    }
}
