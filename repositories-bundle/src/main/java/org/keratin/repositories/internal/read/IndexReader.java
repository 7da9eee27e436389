package org.keratin.repositories.internal.read;

import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.felix.utils.resource.CapabilityImpl;
import org.apache.felix.utils.resource.RequirementImpl;
import org.keratin.repositories.OfferedBundle;
import org.keratin.repositories.RepositoryContent;
import org.keratin.repositories.RepositoryException;
import org.osgi.framework.namespace.IdentityNamespace;
import org.osgi.resource.Resource;

/**
 * Reads an index. It has no entities and no document type, and refers to no other index: those are
 * told as problems, since only what the configuration names is read.
 */
final class IndexReader {

    private static final String CONTENT = "osgi.content";

    private final String location;
    private final URI base;
    private final List<OfferedBundle> bundles = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    /** Reads for a repository at {@code location}; paths in it are counted from {@code base}. */
    IndexReader(String location, URI base) {
        this.location = location;
        this.base = base;
    }

    /**
     * Reads everything.
     *
     * @throws RepositoryException if it is no index
     */
    RepositoryContent read(InputStream stream) {
        try {
            XMLStreamReader xml = factory().createXMLStreamReader(stream);
            xml.nextTag();
            if (!"repository".equals(xml.getLocalName())) {
                throw new RepositoryException(
                        location
                                + ": expected an index, whose first element is <repository>, found <"
                                + xml.getLocalName()
                                + ">");
            }
            children(xml, this::part);
            return new RepositoryContent(bundles, problems);
        } catch (XMLStreamException e) {
            throw new RepositoryException(location + ": cannot be read: " + e.getMessage(), e);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    private interface Child {
        void read(XMLStreamReader xml) throws XMLStreamException;
    }

    /** Hands out the children of the element that the reader is at; each reads to its own end. */
    private static void children(XMLStreamReader xml, Child child) throws XMLStreamException {
        for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                child.read(xml);
            }
        }
    }

    private static void skip(XMLStreamReader xml) throws XMLStreamException {
        for (int open = 1; open > 0; ) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                open++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                open--;
            }
        }
    }

    private void part(XMLStreamReader xml) throws XMLStreamException {
        if ("referral".equals(xml.getLocalName())) {
            problems.add(
                    location
                            + ": refers to the index "
                            + xml.getAttributeValue(null, "url")
                            + ", which is not read; configure it by itself");
        }
        if (!"resource".equals(xml.getLocalName())) {
            skip(xml);
            return;
        }
        if (bundles.size() >= Budget.BUNDLES) {
            throw new RepositoryException(
                    location + ": expected at most " + Budget.BUNDLES + " bundles, found more");
        }
        int line = xml.getLocation().getLineNumber();
        List<IndexEntry> entries = new ArrayList<>();
        children(xml, child -> entries.add(entry(child)));
        try {
            add(entries);
        } catch (IllegalArgumentException e) {
            problems.add(location + ", line " + line + ": " + e.getMessage());
        }
    }

    private static IndexEntry entry(XMLStreamReader xml) throws XMLStreamException {
        boolean requirement = "requirement".equals(xml.getLocalName());
        String namespace = xml.getAttributeValue(null, "namespace");
        Map<String, String> directives = new HashMap<>();
        Map<String, Object> attributes = new HashMap<>();
        List<IllegalArgumentException> wrong = new ArrayList<>();
        children(
                xml,
                child -> {
                    String name = child.getAttributeValue(null, "name");
                    String value = child.getAttributeValue(null, "value");
                    String type = child.getAttributeValue(null, "type");
                    boolean directive = "directive".equals(child.getLocalName());
                    skip(child);
                    if (name == null || value == null) {
                        wrong.add(
                                new IllegalArgumentException(
                                        "expected a name and a value, found " + name));
                    } else if (directive) {
                        directives.put(name, value);
                    } else {
                        try {
                            attributes.put(name, AttributeType.read(type, value));
                        } catch (IllegalArgumentException e) {
                            wrong.add(e);
                        }
                    }
                });
        return new IndexEntry(requirement, namespace, directives, attributes, wrong);
    }

    private void add(List<IndexEntry> entries) {
        BundleResource resource = new BundleResource();
        IndexEntry content = null;
        for (IndexEntry entry : entries) {
            entry.check();
            if (entry.requirement()) {
                entry.directives().values().forEach(Nesting::check);
                resource.addRequirement(
                        new RequirementImpl(
                                resource,
                                entry.namespace(),
                                entry.directives(),
                                entry.attributes()));
            } else if (CONTENT.equals(entry.namespace())) {
                content = content == null ? entry : content;
            } else {
                resource.addCapability(
                        new CapabilityImpl(
                                resource,
                                entry.namespace(),
                                entry.directives(),
                                entry.attributes()));
            }
        }
        if (isFragment(resource)) {
            return;
        }
        if (content == null || !(content.attributes().get("url") instanceof String url)) {
            throw new IllegalArgumentException(
                    "expected an " + CONTENT + " with a url, found none");
        }
        URI jar = base.resolve(url);
        if (!"file".equals(jar.getScheme())) {
            throw new IllegalArgumentException(
                    "expected a jar on this machine, which no network has to bring, found " + jar);
        }
        Optional<String> sha256 =
                Optional.ofNullable(content.attributes().get(CONTENT)).map(Object::toString);
        bundles.add(Offers.of(resource, jar, sha256, location));
    }

    private static boolean isFragment(Resource resource) {
        return resource.getCapabilities(IdentityNamespace.IDENTITY_NAMESPACE).stream()
                .map(identity -> identity.getAttributes().get("type"))
                .anyMatch(IdentityNamespace.TYPE_FRAGMENT::equals);
    }
}
