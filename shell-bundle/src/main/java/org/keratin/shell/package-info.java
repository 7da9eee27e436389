/**
 * What the shell's commands print, on any stream: for whoever has other commands.
 *
 * <p>The commands themselves ({@code keras:classes}, {@code keras:describe}, …) are there as soon
 * as the bundle runs beside a Gogo shell.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package org.keratin.shell;
