package org.keratin.core.internal.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.junit.jupiter.api.Test;

class BudgetTest {

    @Test
    void copiesWhatIsThere() throws IOException {
        ByteArrayOutputStream copy = new ByteArrayOutputStream();

        new Budget().copy(new ByteArrayInputStream(new byte[] {1, 2, 3}), copy);

        assertThat(copy.toByteArray()).containsExactly(1, 2, 3);
    }

    @Test
    void endsWhereTooMuchIsAskedFor() {
        InputStream endless =
                new InputStream() {
                    @Override
                    public int read() {
                        return 0;
                    }

                    @Override
                    public int read(byte[] bytes, int from, int count) {
                        return count;
                    }
                };

        assertThatThrownBy(() -> new Budget().copy(endless, OutputStream.nullOutputStream()))
                .isInstanceOf(IOException.class)
                .hasMessage("it is larger than 256 MB");
        assertThatThrownBy(() -> Budget.checkFiles(Budget.FILES + 1))
                .isInstanceOf(IOException.class);
    }
}
