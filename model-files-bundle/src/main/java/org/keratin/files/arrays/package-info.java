/** Arrays in files, as other programs leave and expect them: NumPy's npy and npz, and CSV. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package org.keratin.files.arrays;
