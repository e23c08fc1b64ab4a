package io.entsdk.core.personal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gathers what the rows of one table have to do with schools. */
final class SchoolTermsBuilder {

  private final List<String> mentioned = new ArrayList<>();
  private Optional<SchoolLink> link = Optional.empty();
  private AtSchoolClosing end = new AtSchoolClosing.Goes();

  void link(SchoolLink given) {
    link = Optional.of(given);
  }

  void mentioned(List<String> columns) {
    mentioned.addAll(columns);
  }

  void end(AtSchoolClosing given) {
    end = given;
  }

  SchoolTerms build() {
    return new SchoolTerms(link, mentioned, end);
  }
}
