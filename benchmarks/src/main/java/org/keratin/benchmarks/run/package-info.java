/** One run that measures Keratin and its peers side by side, and writes what came out. */
package org.keratin.benchmarks.run;
