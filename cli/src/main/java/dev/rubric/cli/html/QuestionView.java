package dev.rubric.cli.html;

import org.jspecify.annotations.Nullable;

/**
 * An open question.
 *
 * @param ask how to find it out, in the rubric's words
 * @param bearsOn the titles of the outcomes that depend on it
 */
record QuestionView(String label, @Nullable String ask, String bearsOn) {}
