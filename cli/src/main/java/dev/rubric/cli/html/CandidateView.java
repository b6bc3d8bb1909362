package dev.rubric.cli.html;

import gg.jte.Content;
import java.util.List;

/**
 * All that the report says of one evaluation.
 *
 * @param rank or what it lies between
 * @param row in the overview
 * @param group anchor of the overview
 * @param about scorecard, interviewer, role, date and profiles
 * @param decisions on the candidate, the latest first
 * @param article what follows the verdict
 */
record CandidateView(
    String rank,
    RowView row,
    String group,
    String about,
    PlaceView file,
    List<DecisionView> decisions,
    Content article) {}
