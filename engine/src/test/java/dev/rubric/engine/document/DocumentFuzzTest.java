package dev.rubric.engine.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.rubric.engine.provenance.InvalidInputException;
import dev.rubric.engine.provenance.Problems;
import dev.rubric.engine.reading.RubricReader;
import dev.rubric.engine.rubric.Rubric;
import java.io.ByteArrayInputStream;
import java.util.Optional;

/** Documents as nobody writes them. */
class DocumentFuzzTest {

  @FuzzTest(maxDuration = "3m")
  void everyDocumentIsARubricOrAProblem(FuzzedDataProvider data) {
    String file = data.consumeBoolean() ? "rubric.yaml" : "rubric.json";
    byte[] bytes = data.consumeRemainingAsBytes();
    Problems problems = new Problems();

    Optional<Rubric> rubric;
    try {
      rubric =
          RubricReader.read(
              DocumentReader.read(new ByteArrayInputStream(bytes), file, problems), problems);
    } catch (InvalidInputException invalid) {
      rubric = Optional.empty();
      problems.addAll(invalid.problems());
    }

    assertThat(rubric.isPresent() || problems.hasErrors()).isTrue();
  }
}
