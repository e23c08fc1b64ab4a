package io.entsdk.core.launch;

import static io.entsdk.core.launch.Papers.TODAY;
import static io.entsdk.core.launch.Papers.YEAR;
import static io.entsdk.core.launch.Requirement.LOCAL_CONVENTION;
import static io.entsdk.core.launch.Requirement.NOTICE_TO_STAFF;
import static io.entsdk.core.launch.Requirement.PROCESSOR_CONTRACT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.entsdk.core.RejectedException;
import io.entsdk.core.directory.Convention;
import io.entsdk.core.directory.OrganisationKind;
import io.entsdk.core.directory.Period;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@EachDatabase
class ProofTest {

  @Parameter Database database;
  private Ent ent;
  private Papers papers;

  @BeforeEach
  void open() {
    ent = Ent.on(database);
    papers = new Papers(ent);
  }

  @AfterEach
  void close() {
    ent.close();
  }

  @Test
  void anImpactAssessmentIsMadeOrTheReasonAgainstItIsGiven() {
    Proof reason = new Proof.NotNeeded("moins de 10 élèves");

    assertEquals(reason, papers.record(Requirement.IMPACT_ASSESSMENT, reason, YEAR).proof());
    assertThrows(RejectedException.class, () -> papers.record(PROCESSOR_CONTRACT, reason, YEAR));
  }

  @Test
  void whatIsWrongIsToldAtOnce() {
    Period future = Period.from(TODAY.plusDays(1));
    Proof.Address plain = new Proof.Address(URI.create("http://ent.example"));
    Convention elsewhere = papers.with(OrganisationKind.ASSOCIATION);

    assertEquals(
        List.of("other-kind", "not-done-yet", "not-https"), codes(NOTICE_TO_STAFF, plain, future));
    assertEquals(
        List.of("other-partner"), codes(LOCAL_CONVENTION, new Proof.Agreed(elsewhere.id()), YEAR));
    assertEquals(
        List.of("length"), codes(PROCESSOR_CONTRACT, new Proof.Document("x".repeat(201)), YEAR));
    assertEquals(
        List.of("control-character"),
        codes(Requirement.HOSTING_PLACE, new Proof.Statement("a\0b"), YEAR));
  }

  private List<String> codes(Requirement requirement, Proof proof, Period period) {
    return assertThrows(RejectedException.class, () -> papers.record(requirement, proof, period))
        .violations()
        .stream()
        .map(one -> one.code())
        .toList();
  }
}
