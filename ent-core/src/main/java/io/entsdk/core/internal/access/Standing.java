package io.entsdk.core.internal.access;

import io.entsdk.core.directory.ClassId;
import io.entsdk.core.directory.GuardianshipTerms;
import io.entsdk.core.directory.Hat;
import io.entsdk.core.directory.Period;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.Profile;
import io.entsdk.core.directory.SchoolId;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Holds every dated fact of one person that may give a right, ended ones included. */
public record Standing(
    List<Duty> duties,
    List<Teaching> teachings,
    List<Care> cares,
    List<Parenthood> parenthoods,
    Agency agency,
    List<HeldGrant> grants) {

  /** States what the person does in a school. */
  public record Duty(UUID id, Hat hat, Period period) {}

  /**
   * States that the person works with a class.
   *
   * @param onPass whether a pass made it, which opens no more than what is marked for passes
   */
  public record Teaching(
      UUID id, SchoolId school, ClassId schoolClass, Period period, boolean onPass) {}

  /** States that the person answers for a child. */
  public record Care(UUID id, PersonId child, GuardianshipTerms terms, Period period) {}

  /** States when a child of the person is in a school, which makes the person a parent there. */
  public record Parenthood(SchoolId school, Period period) {}

  public Standing {
    duties = List.copyOf(duties);
    teachings = List.copyOf(teachings);
    cares = List.copyOf(cares);
    parenthoods = List.copyOf(parenthoods);
    grants = List.copyOf(grants);
  }

  /** Make the standing of somebody who is nobody's agent. */
  public Standing(
      List<Duty> duties,
      List<Teaching> teachings,
      List<Care> cares,
      List<Parenthood> parenthoods,
      List<HeldGrant> grants) {
    this(duties, teachings, cares, parenthoods, Agency.none(), grants);
  }

  /** Return the standing of somebody whom no fact ties to anything. */
  public static Standing none() {
    return new Standing(List.of(), List.of(), List.of(), List.of(), List.of());
  }

  /** Return this standing with other grants. */
  public Standing holding(List<HeldGrant> others) {
    return new Standing(duties, teachings, cares, parenthoods, agency, others);
  }

  /** Return every role that the person has on {@code day}, anywhere in the tenant. */
  public Set<Hat> hatsOn(LocalDate day) {
    Set<Hat> hats = new HashSet<>();
    for (Duty duty : duties) {
      if (duty.period().covers(day)) {
        hats.add(duty.hat());
      }
    }
    for (Parenthood parenthood : parenthoods) {
      if (parenthood.period().covers(day)) {
        hats.add(new Hat(Profile.TUT, parenthood.school()));
      }
    }
    for (Agency.Post post : agency.posts()) {
      if (post.period().covers(day)) {
        hats.add(new Hat(Profile.COL, post.school()));
      }
    }
    return hats;
  }

  /** Tell whether the person works under {@code hat} on {@code day}. */
  boolean servesAs(Hat hat, LocalDate day) {
    for (Duty duty : duties) {
      if (duty.hat().equals(hat) && duty.period().covers(day)) {
        return true;
      }
    }
    return false;
  }
}
