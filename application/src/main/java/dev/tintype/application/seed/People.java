package dev.tintype.application.seed;

import java.util.ArrayList;
import java.util.List;

/** Who the seeded people are. */
record People(List<Person> all) {

  /** One of them, before the sign-up. */
  record Person(
      String username, String name, String language, boolean privateAccount, String bio) {}

  /** The demo's people, and after them the same again with numbers. */
  static People demo(int count) {
    List<Person> shipped = DemoFiles.lines("people.tsv").stream().map(People::read).toList();
    var all = new ArrayList<Person>();
    for (int number = 0; number < count; number++) {
      Person person = shipped.get(number % shipped.size());
      int round = number / shipped.size();
      all.add(
          round == 0
              ? person
              : new Person(
                  person.username() + "_" + (round + 1),
                  person.name(),
                  person.language(),
                  person.privateAccount(),
                  person.bio()));
    }
    return new People(all);
  }

  private static Person read(String line) {
    String[] columns = line.split("\t");
    return new Person(columns[0], columns[1], columns[2], columns[3].equals("private"), columns[4]);
  }
}
