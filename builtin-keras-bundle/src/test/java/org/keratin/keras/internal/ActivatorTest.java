package org.keratin.keras.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.keratin.core.catalogue.FunctionTable;
import org.keratin.core.dialect.Dialect;
import org.osgi.framework.BundleContext;

class ActivatorTest {

    @Test
    void registersEachTableAndDialect() {
        List<Object> registered = new ArrayList<>();
        BundleContext context =
                (BundleContext)
                        Proxy.newProxyInstance(
                                getClass().getClassLoader(),
                                new Class<?>[] {BundleContext.class},
                                (proxy, method, arguments) -> {
                                    assertThat(method.getName()).isEqualTo("registerService");
                                    assertThat((Class<?>) arguments[0])
                                            .isIn(FunctionTable.class, Dialect.class);
                                    registered.add(arguments[1]);
                                    return null;
                                });

        new Activator().start(context);

        assertThat(registered)
                .hasAtLeastOneElementOfType(ActivationTable.class)
                .hasAtLeastOneElementOfType(LossTable.class)
                .hasAtLeastOneElementOfType(Dialect.class);
    }
}
