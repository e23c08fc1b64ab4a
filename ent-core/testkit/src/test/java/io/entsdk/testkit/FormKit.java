package io.entsdk.testkit;

/** Holds forms to the kit, whose tests are called one by one. */
class FormKit extends DiaryKit {

  FormKit(Ent ent, Forms forms) {
    super(ent, forms);
  }

  @Override
  protected String prefix() {
    return "form_";
  }
}
