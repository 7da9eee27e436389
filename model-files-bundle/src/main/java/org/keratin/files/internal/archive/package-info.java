/** Zips, which are read where they lie, within a budget. */
package org.keratin.files.internal.archive;
