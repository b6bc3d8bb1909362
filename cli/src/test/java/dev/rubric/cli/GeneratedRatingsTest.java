package dev.rubric.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.engine.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Laws 4 and 6 over generated ratings, in tables and exports that carry nothing but ratings. */
class GeneratedRatingsTest {

  private final Path folder;

  GeneratedRatingsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 4);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void givesTheRatingsBack(long seed) throws IOException {
    RatedTrial trial = RatedTrial.of(seed);
    Path rubric = TrialFiles.rubric(trial.tree(), folder);

    for (RatingFile form : RatingFile.values()) {
      List<Map<String, Object>> cards = trial.cards(form);
      Path file = form.write(cards, trial.scale(), folder);

      assertThat(converted(file, rubric, form.said(trial.scale())))
          .as("%s", form)
          .isEqualTo(converted(TrialFiles.scorecards(cards, folder), rubric, List.of()))
          .isNotBlank();
    }
  }

  /** The spoiled one has ratings that are no levels. */
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void keepsTheOthersAsTheyAreBesideASpoiledOne(long seed) throws IOException {
    RatedTrial trial = RatedTrial.of(seed);
    Path rubric = TrialFiles.rubric(trial.tree(), folder);

    for (RatingFile form : RatingFile.values()) {
      List<Map<String, Object>> cards = trial.cards(form);
      List<Object> said = List.copyOf(form.said(trial.scale()));
      Cli.Run before = evaluated(form.write(cards, trial.scale(), folder), rubric, said);
      String spoiled = Json.text(cards.get(2), "id");
      Map<String, Object> ratings = Json.member(cards.get(2), "ratings");
      ratings.replaceAll((id, level) -> "level nobody knows");
      cards.get(2).put("ratings", ratings);

      Cli.Run after = evaluated(form.write(cards, trial.scale(), folder), rubric, said);

      assertThat(after.code()).as(after.err()).isEqualTo(ExitCode.SOME_PROBLEMS.number());
      assertThat(after.out().split("\n", 0))
          .as("%s", form)
          .isEqualTo(
              Stream.of(before.out().split("\n", 0))
                  .filter(line -> !line.contains("\"scorecard\":\"" + spoiled + "\""))
                  .toArray());
    }
  }

  private static Cli.Run evaluated(Path from, Path rubric, List<Object> said) {
    List<Object> arguments = new ArrayList<>(List.of("evaluate", from, "-r", rubric));
    arguments.addAll(said);
    arguments.addAll(List.of("--format", "jsonl"));
    return Cli.run(arguments.toArray());
  }

  private String converted(Path from, Path rubric, List<String> said) throws IOException {
    Path back = folder.resolve("back.jsonl");
    List<Object> arguments = new ArrayList<>(List.of("convert", from, "-r", rubric, "-o", back));
    arguments.addAll(said);
    Cli.Run run = Cli.run(arguments.toArray());
    assertThat(run.code()).as(run.err()).isZero();
    return Files.readString(back);
  }
}
