/** The weights of files, as a tree of groups, and how they find their places in a model. */
package org.keratin.files.internal.weights;
