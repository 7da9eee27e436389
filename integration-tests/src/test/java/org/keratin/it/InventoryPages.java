package org.keratin.it;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.apache.felix.inventory.Format;
import org.apache.felix.inventory.InventoryPrinter;
import org.osgi.framework.BundleContext;

/**
 * What Felix's inventory shows. A class of its own, since a test class is linked before the bundle
 * is there that brings these types.
 */
final class InventoryPages {

    private final InventoryPrinter printer;

    InventoryPages(BundleContext context) {
        printer = new Keratin(context).service(InventoryPrinter.class);
    }

    /** The page in a format, {@code TEXT} or {@code JSON}. */
    String page(String format) {
        StringWriter text = new StringWriter();
        printer.print(new PrintWriter(text), Format.valueOf(format), false);
        return text.toString();
    }
}
