/** The guided tour, a command of the shell: {@code keratin:demo}. */
package org.keratin.demo.internal;
