/**
 * What happens to classes and models, for those who run a container.
 *
 * <p>{@link org.keratin.insight.Journal} remembers it; {@link org.keratin.insight.EventTopics} says
 * how Event Admin is told of it.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.1.0")
package org.keratin.insight;
