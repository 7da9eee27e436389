/** Who a plug-in is by: what a trust policy goes by. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.1.0")
package org.keratin.core.trust;
