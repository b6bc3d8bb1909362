/**
 * The command line: commands, reports and exit codes. It is the only place where the objects of all
 * modules are wired together.
 */
@NullMarked
package dev.rubric.cli;

import org.jspecify.annotations.NullMarked;
