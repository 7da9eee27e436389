package org.keratin.models.internal;

import org.keratin.files.ModelFiles;

/** Where configured models are hosted. */
record ConfiguredModels(ModelRegistry registry, ModelFiles files) {}
