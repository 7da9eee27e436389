package org.keratin.it.plugin;

import org.keratin.it.plugin.library.Base;

/** A class whose base class is another bundle's. */
public final class Importing extends Base {}
