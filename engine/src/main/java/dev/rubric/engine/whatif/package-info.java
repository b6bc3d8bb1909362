/**
 * What would change an evaluation: the smallest sets of facts that, had they been otherwise, clear
 * a flag, reach a level or move the recommendation, and the questions still worth asking. Whatever
 * is said here was evaluated. Read {@link dev.rubric.engine.whatif.WhatIfs} first.
 */
@NullMarked
package dev.rubric.engine.whatif;

import org.jspecify.annotations.NullMarked;
