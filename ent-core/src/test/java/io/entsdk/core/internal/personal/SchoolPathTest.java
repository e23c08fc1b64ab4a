package io.entsdk.core.internal.personal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.entsdk.core.personal.KeyType;
import io.entsdk.core.personal.TableBuilder;
import io.entsdk.core.personal.TableDescription;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SchoolPathTest {

  private static final TableBuilder CLASS = of("class", "school_id").school("school_id");

  @Test
  void aRowBelongsToTheSchoolInItsColumn() {
    SchoolPath path = path("class", CLASS).orElseThrow();

    assertEquals("", path.joins("t"));
    assertEquals("t.school_id", path.school("t"));
    assertEquals("t.school_id", path.schoolOf("t"));
  }

  @Test
  void aRowBelongsToTheSchoolOfTheRowThatItLeadsTo() {
    TableBuilder book = of("book", "class_id").schoolOf("class", "class_id");
    TableBuilder page = of("page", "book_id").parent("book", "book_id");

    SchoolPath path = path("page", page, book, CLASS).orElseThrow();
    assertEquals(
        " left join book towards_school_1 on towards_school_1.tenant = t.tenant and"
            + " towards_school_1.id = t.book_id"
            + " left join class towards_school_2 on towards_school_2.tenant = towards_school_1.tenant"
            + " and towards_school_2.id = towards_school_1.class_id",
        path.joins("t"));
    assertEquals("towards_school_2.school_id", path.school("t"));
    assertEquals(
        "(select towards_school_2.school_id from book towards_school_1"
            + " join class towards_school_2 on towards_school_2.tenant = towards_school_1.tenant"
            + " and towards_school_2.id = towards_school_1.class_id"
            + " where towards_school_1.tenant = t.tenant and towards_school_1.id = t.book_id)",
        path.schoolOf("t"));
  }

  @Test
  void aKeyOfSeveralColumnsIsFollowedByAllOfThem() {
    TableBuilder line =
        of("line", "book", "n", "school_id")
            .key(KeyType.UUID, "book")
            .key(KeyType.INT, "n")
            .school("school_id");
    TableBuilder word = of("word", "of_book", "of_n").schoolOf("line", "of_book", "of_n");

    assertEquals(
        " left join line towards_school_1 on towards_school_1.tenant = t.tenant and"
            + " towards_school_1.book = t.of_book and towards_school_1.n = t.of_n",
        path("word", word, line).orElseThrow().joins("t"));
    assertEquals(
        Optional.empty(), path("word", of("word", "b").schoolOf("line", "b"), line), "half a key");
  }

  @Test
  void itsOwnWordGoesBeforeThatOfAParentAndAParentWithoutSchoolIsPassedBy() {
    TableBuilder person = of("person");
    TableBuilder own =
        of("own", "person_id", "school_id").parent("person", "person_id").school("school_id");
    TableBuilder below =
        of("below", "person_id", "class_id")
            .parent("person", "person_id")
            .parent("class", "class_id");

    assertEquals("t.school_id", path("own", own, person).orElseThrow().school("t"));
    assertEquals("class", path("below", below, person, CLASS).orElseThrow().steps().get(0).table());
  }

  @Test
  void whatLeadsToNobodyOrInACircleLeadsToNoSchool() {
    TableBuilder hen = of("hen", "egg_id").parent("egg", "egg_id");
    TableBuilder egg = of("egg", "hen_id").parent("hen", "hen_id");

    assertEquals(Optional.empty(), path("hen", hen, egg));
    assertEquals(Optional.empty(), path("lost", of("lost", "id").schoolOf("nobodys", "id")));
    assertEquals(Optional.empty(), path("alone", of("alone")));
    assertEquals(Optional.empty(), path("nobodys"));
  }

  private static TableBuilder of(String table, String... columns) {
    return TableDescription.table(table).notPersonal("a column", columns);
  }

  private static Optional<SchoolPath> path(String from, TableBuilder... tables) {
    Map<String, TableDescription> all =
        Stream.of(tables)
            .map(TableBuilder::build)
            .collect(Collectors.toMap(TableDescription::table, Function.identity()));
    return SchoolPath.of(all, from);
  }
}
