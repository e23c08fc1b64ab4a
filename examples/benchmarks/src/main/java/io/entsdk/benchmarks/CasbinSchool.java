package io.entsdk.benchmarks;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolClass;
import java.util.ArrayList;
import java.util.List;
import org.casbin.jcasbin.main.Enforcer;
import org.casbin.jcasbin.model.Model;

/**
 * Knows the classes of a school in jCasbin's own terms: one policy for each class, a role for its
 * teachers, a group for its pupils. Guardians and the head are left out, which makes it faster.
 */
final class CasbinSchool {

  private static final String MODEL =
      """
      [request_definition]
      r = sub, obj, act
      [policy_definition]
      p = sub, obj, act
      [role_definition]
      g = _, _
      g2 = _, _
      [policy_effect]
      e = some(where (p.eft == allow))
      [matchers]
      m = g(r.sub, p.sub) && g2(r.obj, p.obj) && r.act == p.act
      """;

  private final Enforcer enforcer;

  CasbinSchool(TownSchool town) {
    Model model = new Model();
    model.loadModelFromText(MODEL);
    enforcer = new Enforcer(model);
    enforcer.enableLog(false);
    List<List<String>> policies = new ArrayList<>();
    List<List<String>> teachers = new ArrayList<>();
    List<List<String>> pupils = new ArrayList<>();
    town.classes()
        .forEach(
            (one, members) -> {
              policies.add(List.of("teachers of " + one.id(), name(one), "read-person"));
              for (PersonId teacher : members.teachers()) {
                teachers.add(List.of(teacher.toString(), "teachers of " + one.id()));
              }
              for (PersonId pupil : members.pupils()) {
                pupils.add(List.of(pupil.toString(), name(one)));
              }
            });
    enforcer.addPolicies(policies);
    enforcer.addGroupingPolicies(teachers);
    enforcer.addNamedGroupingPolicies("g2", pupils);
  }

  private static String name(SchoolClass one) {
    return "class " + one.id();
  }

  boolean allows(TownSchool.Pair pair) {
    String teacher = pair.teacher().person().orElseThrow().toString();
    return enforcer.enforce(teacher, pair.pupil().id().toString(), "read-person");
  }
}
