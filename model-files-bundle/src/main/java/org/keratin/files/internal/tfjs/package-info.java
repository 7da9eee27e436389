/** Layers models of TensorFlow.js. */
package org.keratin.files.internal.tfjs;
