/** JMH benchmarks of the parts: what a config costs on its way to objects, and each computation. */
package org.keratin.benchmarks.parts;
