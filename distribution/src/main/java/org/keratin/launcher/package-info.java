/**
 * The command line: starts a framework with the bundles that a command needs, and runs the command
 * in it.
 *
 * <p>What a command does is in the shell's bundles; here is only what surrounds it. Nothing of this
 * is API.
 */
package org.keratin.launcher;
