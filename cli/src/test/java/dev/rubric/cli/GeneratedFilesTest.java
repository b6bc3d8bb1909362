package dev.rubric.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.engine.Trial;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Laws 4 and 6 over generated rubrics and scorecards, from file to file, in every form. */
class GeneratedFilesTest {

  private static final String FIRST = "first-one";
  private static final String BAD = "bad-one";
  private static final String NAME = "Nobody Whosoever";
  private static final String DAY = "1987-06-05";

  private final Path folder;

  GeneratedFilesTest(@TempDir Path folder) {
    this.folder = folder;
  }

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 3);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void givesBackTheSameRubric(long seed) throws IOException {
    Path document = TrialFiles.rubric(Trial.of(seed), folder);
    String before = Cli.run("export", document).out();

    for (Form form : Form.ofRubrics()) {
      Path file = form.rubric(document, own(form));

      Cli.Run back = Cli.run("export", file);

      assertThat(back.err()).as("%s", form).isEmpty();
      assertThat(back.out()).as("%s", form).isEqualTo(before).isNotBlank();
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void givesBackTheSameScorecards(long seed) throws IOException {
    Trial trial = Trial.of(seed);
    Path rubric = TrialFiles.rubric(trial, folder);
    Path lines = TrialFiles.scorecards(trial.scorecards(5), folder);
    List<String> before = converted(lines, rubric);

    for (Form form : Form.values()) {
      Path there = form.scorecards(lines, rubric, own(form), Form.Change.NONE);

      assertThat(converted(there, rubric)).as("%s", form).isEqualTo(before).hasSize(5);
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void evaluatesTheOthersAsIfASpoiledOneWereNotThere(long seed) throws IOException {
    Spoiling spoiling = spoiling(seed);

    List<Form> ofRubrics = new ArrayList<>(Form.ofRubrics());
    Collections.rotate(ofRubrics, (int) seed);
    for (Form form : Form.values()) {
      Form ofRubric = ofRubrics.get(0);
      Collections.rotate(ofRubrics, 1);
      Path rubric = ofRubric.rubric(spoiling.rubric(), own(form));
      Form.Change spoil = files -> spoil(files, seed % 2 == 0);
      Path there = form.scorecards(spoiling.scorecards(), rubric, own(form), spoil);

      assertThat(evaluated(there, rubric, ExitCode.SOME_PROBLEMS.number()))
          .as("%s by %s", form, ofRubric)
          .isEqualTo(spoiling.others());
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void evaluatesTheOthersBesideATornFile(long seed) throws IOException {
    Spoiling spoiling = spoiling(seed);

    for (Form form : List.of(Form.JSON, Form.XLSX, Form.XLS, Form.ODS)) {
      Path there =
          form.scorecards(spoiling.scorecards(), spoiling.rubric(), own(form), Form.Change.NONE);
      Path torn =
          Form.files(there).stream().filter(GeneratedFilesTest::isBad).findAny().orElseThrow();
      byte[] whole = Files.readAllBytes(torn);
      Files.write(torn, Arrays.copyOf(whole, whole.length / 2));

      assertThat(evaluated(there, spoiling.rubric(), ExitCode.SOME_PROBLEMS.number()))
          .as("%s", form)
          .isEqualTo(spoiling.others());
    }
  }

  /** Where their rows of lists cannot be told apart, neither of the two is evaluated. */
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void mixesNothingUpWhereTwoScorecardsHaveOneId(long seed) throws IOException {
    Spoiling spoiling = spoiling(seed);

    for (Form form : Form.values()) {
      if (form.isFile()) {
        Form.Change twice = files -> replace(files, BAD, FIRST);
        Path there = form.scorecards(spoiling.scorecards(), spoiling.rubric(), own(form), twice);

        List<String> evaluated =
            evaluated(there, spoiling.rubric(), ExitCode.SOME_PROBLEMS.number());
        assertThat(spoiling.others()).as("%s", form).containsAll(evaluated);
        assertThat(evaluated).as("%s", form).hasSizeGreaterThan(1);
      }
    }
  }

  /** Four scorecards, of which the second is to be spoiled, and the evaluations of the others. */
  private record Spoiling(Path rubric, Path scorecards, List<String> others) {}

  private Spoiling spoiling(long seed) throws IOException {
    Trial trial = Trial.of(seed);
    Path rubric = TrialFiles.rubric(trial, folder);
    List<Map<String, Object>> cards = new ArrayList<>(trial.scorecards(4));
    cards.get(0).put("id", FIRST);
    Map<String, Object> bad = cards.remove(1);
    bad.putAll(Map.of("id", BAD, "candidate", NAME, "date", DAY));
    List<String> others = evaluated(TrialFiles.scorecards(cards, folder), rubric, 0);
    assertThat(others).hasSize(3);
    cards.add(1, bad);
    return new Spoiling(rubric, TrialFiles.scorecards(cards, folder), others);
  }

  private static boolean isBad(Path file) {
    return file.getFileName().toString().startsWith(BAD);
  }

  /** Takes the candidate away, or makes a date of what is none; workbooks hold days as numbers. */
  private static void spoil(List<Path> files, boolean candidate) throws IOException {
    if (candidate) {
      replace(files, NAME, "");
    } else {
      replace(files, DAY, "1987-06-35");
      replace(files, "<v>31933.0</v>", "<v>-1</v>");
    }
  }

  private static void replace(List<Path> files, String from, String to) throws IOException {
    for (Path file : files) {
      if (file.toString().endsWith(".xlsx")) {
        Workbooks.replace(file, from, to);
      } else {
        Files.writeString(file, Files.readString(file).replace(from, to));
      }
    }
  }

  private Path own(Form form) throws IOException {
    return Files.createDirectories(folder.resolve(form.name()));
  }

  private List<String> converted(Path scorecards, Path rubric) throws IOException {
    Path back = folder.resolve("back.jsonl");
    Cli.Run run = Cli.run("convert", scorecards, "-r", rubric, "-o", back);
    assertThat(run.code()).as(run.err()).isZero();
    return sorted(Files.readString(back, StandardCharsets.UTF_8));
  }

  private static List<String> evaluated(Path scorecards, Path rubric, int code) {
    Cli.Run run = Cli.run("evaluate", scorecards, "-r", rubric, "--format", "jsonl");
    assertThat(run.code()).as(run.err()).isEqualTo(code);
    return sorted(run.out());
  }

  /** A text may hold characters that other methods take for the ends of lines. */
  private static List<String> sorted(String lines) {
    return new ArrayList<>(
        Stream.of(lines.split("\n", -1)).filter(s -> !s.isEmpty()).sorted().toList());
  }
}
