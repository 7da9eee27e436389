/** What {@link org.keratin.files} offers, made. */
package org.keratin.files.internal;
