package io.entsdk.testkit;

import static io.entsdk.core.personal.ContributionPurpose.TEACHING;
import static io.entsdk.core.personal.DataCategory.CORRESPONDENCE;
import static io.entsdk.core.personal.DataCategory.FAMILY_LINK;
import static io.entsdk.core.personal.DataCategory.IDENTITY;
import static io.entsdk.core.personal.DataCategory.SCHOOLING;
import static io.entsdk.core.personal.ErasureMethod.DELETE_ROW;
import static io.entsdk.core.personal.ErasureMethod.REDACT;
import static io.entsdk.core.personal.ErasureMethod.UNLINK;
import static io.entsdk.core.personal.TableDescription.table;

import io.entsdk.core.personal.KeyType;
import io.entsdk.core.personal.Purpose;
import io.entsdk.core.personal.TableBuilder;
import io.entsdk.core.personal.TableDescription;
import io.entsdk.core.spi.PersonalDataSource;
import java.sql.SQLException;
import java.util.List;

/**
 * Keeps forms about a child and whoever signs, with their answers and the marks of these, a form
 * that is graded beside, and pictures that are part of posts: most rows name nobody themselves.
 */
class Forms implements PersonalDataSource {

  private static final Purpose PURPOSE = new Purpose("forms");
  private static final String RULE = "ent-account";

  static void create(Ent ent) throws SQLException {
    Diary.execute(
        ent,
        """
        create table form_sheet (tenant int not null, id uuid not null, child_id uuid not null,
          signed_by uuid not null, noted_by uuid, title varchar(200), primary key (tenant, id));
        create index form_sheet_of on form_sheet (tenant, child_id);
        create index form_sheet_signed on form_sheet (tenant, signed_by);
        create index form_sheet_noted on form_sheet (tenant, noted_by);
        create table form_graded (tenant int not null, id uuid not null, remark varchar(200),
          graded_by uuid, primary key (tenant, id),
          foreign key (tenant, id) references form_sheet (tenant, id));
        create index form_graded_by on form_graded (tenant, graded_by);
        create table form_answer (tenant int not null, sheet_id uuid not null, n int not null,
          words varchar(200), primary key (tenant, sheet_id, n),
          foreign key (tenant, sheet_id) references form_sheet (tenant, id));
        create table form_mark (tenant int not null, id uuid not null, sheet_id uuid not null,
          n int not null, said varchar(200), primary key (tenant, id),
          foreign key (tenant, sheet_id, n) references form_answer (tenant, sheet_id, n));
        create index form_mark_of on form_mark (tenant, sheet_id, n);
        create table form_post (tenant int not null, id uuid not null, author uuid,
          words varchar(200), primary key (tenant, id));
        create index form_post_by on form_post (tenant, author);
        create table form_picture (tenant int not null, id uuid not null, post_id uuid not null,
          changes bigint not null, caption varchar(200) not null, shows varchar(200),
          primary key (tenant, id), foreign key (tenant, post_id) references form_post (tenant, id));
        create index form_picture_of on form_picture (tenant, post_id);
        create table form_draft (tenant int not null, post_id uuid not null, words varchar(200),
          primary key (tenant, post_id),
          foreign key (tenant, post_id) references form_post (tenant, id))""");
  }

  @Override
  public String id() {
    return "vendor-forms";
  }

  @Override
  public List<TableDescription> describe() {
    return List.of(
        mark().build(), answer().build(), graded().build(), sheet(), picture(), draft(), post());
  }

  static TableDescription sheet() {
    return begin("form_sheet", "id")
        .subject("child_id", IDENTITY)
        .subject("signed_by", FAMILY_LINK)
        .personal(SCHOOLING, "title")
        .doneBy("noted_by")
        .toldToGuardians()
        .build();
  }

  static TableBuilder graded() {
    return begin("form_graded", "id")
        .subjectOf("form_sheet", "id")
        .alsoOf("signed_by")
        .personal(SCHOOLING, "remark")
        .doneBy("graded_by")
        .toldToGuardians();
  }

  static TableBuilder answer() {
    return begin("form_answer", "sheet_id", "n")
        .key(KeyType.UUID, "sheet_id")
        .key(KeyType.INT, "n")
        .subjectOf("form_sheet", "sheet_id")
        .alsoOf("signed_by")
        .personal(CORRESPONDENCE, "words");
  }

  static TableBuilder mark() {
    return begin("form_mark", "id", "sheet_id", "n")
        .subjectOf("form_answer", "sheet_id", "n")
        .alsoOf("sheet_id.signed_by")
        .about("sheet_id.signed_by")
        .personal(CORRESPONDENCE, "said");
  }

  private static TableDescription post() {
    return begin("form_post", "id")
        .keeps(PURPOSE, RULE, UNLINK)
        .contribution("author", IDENTITY, TEACHING)
        .personal(CORRESPONDENCE, "words")
        .build();
  }

  private static TableDescription picture() {
    return begin("form_picture", "id", "post_id", "changes")
        .keeps(PURPOSE, RULE, UNLINK)
        .subjectOf("form_post", "post_id")
        .personal(CORRESPONDENCE, "caption")
        .emptied("caption", "(retiré)")
        .versioned("changes")
        .keeps(PURPOSE, RULE, REDACT)
        .personal(CORRESPONDENCE, "shows")
        .build();
  }

  private static TableDescription draft() {
    return begin("form_draft", "post_id")
        .key(KeyType.UUID, "post_id")
        .subjectOf("form_post", "post_id")
        .personal(CORRESPONDENCE, "words")
        .build();
  }

  private static TableBuilder begin(String table, String... technical) {
    return table(table)
        .keeps(PURPOSE, RULE, DELETE_ROW)
        .notPersonal("technical key", "tenant")
        .notPersonal("technical key, or leads to a row of the part", technical);
  }
}
