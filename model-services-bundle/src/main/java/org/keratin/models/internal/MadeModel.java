package org.keratin.models.internal;

import java.util.List;
import org.keratin.core.models.Model;

/**
 * A model as it came from its source.
 *
 * @param model the model
 * @param warnings what was odd, or rewritten
 */
record MadeModel(Model model, List<String> warnings) {}
