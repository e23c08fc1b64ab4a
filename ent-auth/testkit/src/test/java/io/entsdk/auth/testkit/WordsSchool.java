package io.entsdk.auth.testkit;

import io.entsdk.auth.Auth;
import io.entsdk.auth.secret.HashLimits;
import io.entsdk.auth.secret.HashPolicy;
import io.entsdk.auth.secret.SecretHashing;
import io.entsdk.auth.spi.HashCost;
import io.entsdk.core.Actor;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.Ent;

/** A school whose pupils are ten and have words; hashing costs next to nothing. */
record WordsSchool(Ent ent, Auth auth, Actor alan, PupilWords words) implements AutoCloseable {

  static WordsSchool on(Database database) {
    return with(database, hashing().build());
  }

  static WordsSchool with(Database database, SecretHashing hashing) {
    Ent ent = Ent.on(database);
    Tables.makeAllTen(ent);
    Auth auth = Auth.of(ent.tenant(), hashing);
    Actor alan = ent.as(ent.alan());
    return new WordsSchool(
        ent, auth, alan, PupilWords.of(auth, auth.passphrases().issue(ent.cp(), alan)));
  }

  static SecretHashing.Builder hashing() {
    return SecretHashing.builder()
        .policy(new HashPolicy(new HashCost(64, 1, 1, 32), 16))
        .limits(HashLimits.of(4));
  }

  @Override
  public void close() {
    ent.close();
  }
}
