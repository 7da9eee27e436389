package org.keratin.insight.internal;

import java.io.PrintWriter;
import java.util.List;
import org.apache.felix.inventory.Format;
import org.apache.felix.inventory.InventoryPrinter;
import org.keratin.core.KerasJson;
import org.keratin.core.catalogue.Catalogue;
import org.keratin.insight.Journal;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Keratin's page of Felix's inventory; loaded when somebody looks at that. */
@Component(
        service = InventoryPrinter.class,
        property = {
            "felix.inventory.printer.name=keratin",
            "felix.inventory.printer.title=Keratin",
            "felix.inventory.printer.format=TEXT",
            "felix.inventory.printer.format=JSON"
        })
public final class KeratinInventory implements InventoryPrinter {

    private final Catalogue catalogue;
    private final KerasJson json;
    private final Journal journal;
    private final List<ModelFacts> models;

    /**
     * Makes one.
     *
     * @param models one, or none where there are no model services
     */
    @Activate
    public KeratinInventory(
            @Reference Catalogue catalogue,
            @Reference KerasJson json,
            @Reference Journal journal,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) List<ModelFacts> models) {
        this.catalogue = catalogue;
        this.json = json;
        this.journal = journal;
        this.models = List.copyOf(models);
    }

    @Override
    public void print(PrintWriter out, Format format, boolean isZip) {
        InventoryReport report =
                InventoryReport.of(
                        catalogue.all(),
                        models.stream().flatMap(facts -> facts.all().stream()).toList(),
                        journal.entries());
        if (format == Format.JSON) {
            out.println(json.writePretty(report.plain()));
            out.flush();
        } else {
            new InventoryText(out).print(report);
        }
    }
}
