package dev.rubric.spreadsheets;

import dev.rubric.engine.rubric.Profile;
import dev.rubric.engine.rubric.Rubric;
import dev.rubric.engine.scorecard.Header;
import dev.rubric.engine.scorecard.Scorecard;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;

/** The first sheet: who, whom, when and by which rubric. */
final class HeaderSheet {

  static final String NAME = "Scorecard";
  static final String PROFILE = "Profile";
  static final String HASH = "Rubric hash";
  static final String SHEETS = "Sheets";
  private static final String VERSION_SAID = "Version on the scorecard";

  /** The labels of the header's fields, and their names in the document. */
  static final Map<String, String> FIELDS =
      Map.of(
          "Scorecard id",
          "id",
          "Candidate",
          "candidate",
          "Interviewer",
          "interviewer",
          "Interviewer's role",
          "interviewer_role",
          "Date",
          "date",
          "Rubric",
          "rubric",
          VERSION_SAID,
          "rubric_version");

  private static final int USUAL_PROFILES = 3;

  /** Dates before this one differ between programs by a day. */
  private static final LocalDate FIRST_SAFE_DATE = LocalDate.of(1900, 3, 1);

  private final Rubric rubric;
  private final String sha256;
  private final SheetWriter sheet;
  private final Choices choices;
  private int row = 3;

  HeaderSheet(Rubric rubric, String sha256, SheetWriter sheet, Choices choices) {
    this.rubric = rubric;
    this.sha256 = sha256;
    this.sheet = sheet;
    this.choices = choices;
  }

  void write(@Nullable Scorecard scorecard, List<String> sheets) {
    Header header = scorecard == null ? null : scorecard.header();
    sheet.widths(26, 68, 60);
    sheet.text(0, 0, rubric.title(), Look.TITLE);
    sheet.text(
        1,
        0,
        "One copy for each interview. Fill in the tinted cells, here and on the other sheets."
            + " What you did not assess stays blank.",
        Look.NOTE);
    sheet.headers(2, 0, "Field", "Value", "What to enter");
    entry("Scorecard id", header == null ? null : header.id(), "blank: the name of this file");
    entry("Candidate", header == null ? null : header.candidate(), "required");
    entry("Interviewer", header == null ? null : header.interviewer(), "");
    entry("Interviewer's role", header == null ? null : header.interviewerRole(), "");
    date(header == null ? null : header.date());
    profiles(scorecard == null ? List.of() : scorecard.profiles());
    fixed("Rubric", rubric.id());
    fixed("Rubric version", rubric.version());
    fixed(HASH, sha256);
    fixed(SHEETS, ListedTexts.join(sheets));
    fixed(VERSION_SAID, header == null ? rubric.version() : header.rubricVersion());
    sheet.print();
  }

  private void entry(String label, @Nullable String value, String hint) {
    sheet.text(row, 0, label, Look.TEXT);
    sheet.text(row, 1, value, Look.ENTRY);
    sheet.text(row, 2, hint, Look.FAINT);
    row++;
  }

  private void fixed(String label, @Nullable String value) {
    sheet.text(row, 0, label, Look.FAINT);
    sheet.text(row, 1, value, Look.FAINT);
    sheet.text(row, 2, "filled in already; leave it as it is", Look.FAINT);
    row++;
  }

  private void date(@Nullable String date) {
    sheet.text(row, 0, "Date", Look.TEXT);
    sheet.text(row, 1, null, Look.ENTRY_DATE);
    sheet.text(row, 2, "the day of the interview, such as 2026-03-09", Look.FAINT);
    if (date != null) {
      LocalDate day = LocalDate.parse(date);
      if (day.isBefore(FIRST_SAFE_DATE) || day.getYear() > 9999) {
        sheet.text(row, 1, date, Look.ENTRY_DATE);
      } else {
        sheet.sheet().getRow(row).getCell(1).setCellValue(DateUtil.getExcelDate(day));
      }
    }
    Entries.date(sheet.sheet(), EntryCells.column(row, row, 1));
    row++;
  }

  private void profiles(List<String> chosen) {
    if (rubric.profiles().isEmpty()) {
      return;
    }
    int first = row;
    int slots = Math.max(chosen.size(), Math.min(USUAL_PROFILES, rubric.profiles().size()));
    String known =
        String.join(
            "\n",
            rubric.profiles().stream()
                .map(profile -> profile.id() + ": " + profile.title())
                .toList());
    for (int i = 0; i < slots; i++) {
      entry(PROFILE, i < chosen.size() ? chosen.get(i) : null, i == 0 ? known : "another, if any");
    }
    choices.offer(
        sheet.sheet(),
        new CellRangeAddress(first, row - 1, 1, 1),
        rubric.profiles().stream().map(Profile::id).toList());
  }
}
