package dev.rubric.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.rubric.engine.document.Documents;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SchemaTest {

  private static final String SCHEMA = "rubric-1.schema.json";

  private final BuiltInRubrics rubrics = new BuiltInRubrics();

  static List<String> ids() {
    return new BuiltInRubrics().ids();
  }

  @ParameterizedTest
  @MethodSource("ids")
  void everyBuiltInRubricIsValidWhenExported(String id) throws IOException {
    String document = Exported.json(rubrics.find(id).orElseThrow());

    assertThat(schema().validate(document, InputFormat.JSON)).isEmpty();
    assertThat(schema().validate(document.replace("rubric/1", "rubric/0"), InputFormat.JSON))
        .isNotEmpty();
  }

  private static Schema schema() throws IOException {
    try (InputStream input = Documents.class.getResourceAsStream(SCHEMA)) {
      byte[] bytes = Objects.requireNonNull(input, SCHEMA).readAllBytes();
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(new String(bytes, StandardCharsets.UTF_8), InputFormat.JSON);
    }
  }
}
