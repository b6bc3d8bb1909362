/**
 * Where a datum came from, and what is wrong with it: {@link dev.rubric.engine.provenance.Location}
 * names a place in a user's file, {@link dev.rubric.engine.provenance.Problem} a fault at such a
 * place. Read {@link dev.rubric.engine.provenance.Location} first.
 */
@NullMarked
package dev.rubric.engine.provenance;

import org.jspecify.annotations.NullMarked;
