/** Measures Keratin, by part and beside its peers. */
package org.keratin.benchmarks;
