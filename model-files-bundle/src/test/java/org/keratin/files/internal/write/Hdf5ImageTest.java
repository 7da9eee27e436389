package org.keratin.files.internal.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.keratin.core.errors.KeratinException;
import org.keratin.files.FileLimits;
import org.keratin.files.internal.hdf5.H5File;
import org.keratin.files.internal.hdf5.H5Group;
import org.keratin.tensor.CpuOps;
import org.keratin.tensor.DType;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

class Hdf5ImageTest {

    private final Hdf5Group root = new Hdf5Group();

    private byte[] written() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            Hdf5Image image = new Hdf5Image(root);
            image.writeTo(out);
            assertThat(out.size()).isEqualTo((int) image.size());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }

    private H5File read() {
        return H5File.open(ByteBuffer.wrap(written()), "test.h5", FileLimits.DEFAULT);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "STRING")
    void keepsTheNumbersOfEachType(DType dtype) {
        Tensor numbers = CpuOps.instance().cast(Tensor.of(new float[] {1, 0, 3}, 3), dtype);
        root.put("x", new Hdf5Dataset(numbers));
        try (H5File file = read()) {
            Tensor found = file.root().dataset("x").orElseThrow().read();
            assertThat(found.dtype()).isEqualTo(dtype);
            assertThat(found.shape()).isEqualTo(Shape.of(3));
            assertThat(found.toBytes()).isEqualTo(numbers.toBytes());
        }
    }

    @Test
    void saysOfBfloat16WhatItIsInAnAttribute() {
        Tensor numbers =
                CpuOps.instance().cast(Tensor.of(new float[] {1.5f, 2}, 2), DType.BFLOAT16);
        root.put("x", new Hdf5Dataset(numbers));
        try (H5File file = read()) {
            assertThat(
                            file.root()
                                    .dataset("x")
                                    .orElseThrow()
                                    .attribute("dtype")
                                    .orElseThrow()
                                    .text())
                    .isEqualTo("bfloat16");
        }
    }

    @Test
    void keepsShapesOfEachRank() {
        root.put("scalar", new Hdf5Dataset(Tensor.scalar(7L, DType.INT32)));
        root.put("empty", new Hdf5Dataset(Tensor.of(new float[0], 2, 0)));
        root.put("cube", new Hdf5Dataset(Tensor.of(new float[24], 2, 3, 4)));
        try (H5File file = read()) {
            H5Group group = file.root();
            Tensor scalar = group.dataset("scalar").orElseThrow().read();
            assertThat(scalar.shape()).isEqualTo(Shape.scalar());
            assertThat(scalar.longAt(0)).isEqualTo(7);
            assertThat(group.dataset("empty").orElseThrow().read().shape())
                    .isEqualTo(Shape.of(2, 0));
            assertThat(group.dataset("cube").orElseThrow().shape()).isEqualTo(Shape.of(2, 3, 4));
        }
    }

    @Test
    void keepsGroupsInGroupsAndTheirAttributes() {
        Hdf5Group vars = root.group("layers/dense/vars");
        vars.attribute("name", "größe");
        vars.put("0", new Hdf5Dataset(Tensor.scalar(1)));
        assertThat(root.group("layers/dense/vars")).isSameAs(vars);
        try (H5File file = read()) {
            H5Group found = file.root().group("layers").orElseThrow().group("dense").orElseThrow();
            H5Group inner = found.group("vars").orElseThrow();
            assertThat(inner.names()).containsExactly("0");
            assertThat(inner.attribute("name").orElseThrow().text()).isEqualTo("größe");
        }
    }

    @Test
    void holdsThousandsOfLinksInAGroup() {
        for (int i = 0; i < 3000; i++) {
            root.put("variable_" + i, new Hdf5Dataset(Tensor.scalar((float) i)));
        }
        try (H5File file = read()) {
            assertThat(file.root().names()).hasSize(3000);
            assertThat(file.root().dataset("variable_2999").orElseThrow().read().doubleAt(0))
                    .isEqualTo(2999);
        }
    }

    @Test
    void putsNumbersWhereTheyCanBeMapped() {
        root.put("x", new Hdf5Dataset(Tensor.of(new double[] {Math.PI}, 1)));
        ByteBuffer file = ByteBuffer.wrap(written()).order(java.nio.ByteOrder.LITTLE_ENDIAN);
        boolean found = false;
        for (int at = 0; at + 8 <= file.limit(); at += 8) {
            found |= file.getDouble(at) == Math.PI;
        }
        assertThat(found).isTrue();
    }

    @Test
    void refusesANameThatNoFileCanHold() {
        root.group("vars").attribute("name", "x".repeat(1 << 16));
        assertThatThrownBy(this::written)
                .isInstanceOf(KeratinException.class)
                .hasMessageContaining("at most 64 KiB");
    }
}
