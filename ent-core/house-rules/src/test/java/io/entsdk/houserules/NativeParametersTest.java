package io.entsdk.houserules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NativeParametersTest {

  @Test
  void theFourJarsNameNoNativeParameter() {
    List<String> named =
        Repository.javaFilesOfTheJars().stream()
            .flatMap(
                file ->
                    NativeParameters.named(Repository.read(file)).stream()
                        .map(text -> Repository.relative(file) + ": " + text))
            .toList();

    assertEquals(List.of(), named);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "em.createNativeQuery(\"select 1 from t where tenant = :tenant\")",
        "static final String SQL = \"delete from ent_core_due where job = :job\";",
        "em.createNativeQuery(\"\"\"\n  select 1\n  from t where id = :id\n  \"\"\")",
        "em.createNativeQuery(\"select 1 from t where a = :\" + name)",
        "em.createNativeQuery(\"select ?1\").setParameter(\"tenant\", 1)",
      })
  void aNamedParameterIsFound(String source) {
    assertEquals(1, NativeParameters.named(source).size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "em.createNativeQuery(\"select 1 from t where tenant = cast(?1 as int)\")",
        "em.createQuery(\n  \"select p from PersonRow p where p.key.tenant = :tenant\")",
        "em.createNativeQuery(\"select 1\"); // where tenant = :tenant",
        "em.createNativeQuery(\"select 1\"); log.debug(\"at 10:30 id: {}\")",
        "em.createNativeQuery(\"select ?1\"); char c = '\"'; Stream.of(1).map(Row::id);",
      })
  void whatIsNoNamedParameterIsLeftAlone(String source) {
    assertEquals(List.of(), NativeParameters.named(source));
  }

  @Test
  void bothKindsOfStringAreRead() {
    String source = "/* \"no\" */ a(\"one\", \"\"\"\n two\"\"\"); // \"no\"";

    List<String> texts = new JavaLiterals(source).outsideJpql();

    assertEquals(List.of("one", "\n two"), texts);
  }
}
