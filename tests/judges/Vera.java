import java.io.File;
import java.util.LinkedHashSet;
import java.util.Set;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Judges PDFs by a standard: `java Vera ua1 a.pdf b.pdf` prints a line for each rule that one breaks. */
public class Vera {
  public static void main(String[] words) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    PDFAFlavour standard = PDFAFlavour.byFlavourId(words[0]);
    for (int i = 1; i < words.length; i++) {
      try (PDFAParser parser = Foundries.defaultInstance().createParser(new File(words[i]), standard)) {
        PDFAValidator validator =
            Foundries.defaultInstance().createValidator(standard, 10, false, false, false);
        ValidationResult result = (ValidationResult) validator.validateAll(parser).get(0);
        System.out.println("judged\t" + words[i] + "\t" + result.getTotalAssertions());
        Set<String> broken = new LinkedHashSet<>();
        for (TestAssertion one : result.getTestAssertions()) {
          if (one.getStatus() == TestAssertion.Status.FAILED) {
            String rule = one.getRuleId().getClause() + "-" + one.getRuleId().getTestNumber();
            if (broken.add(rule)) {
              System.out.println("broken\t" + words[i] + "\t" + rule + " " + one.getMessage());
            }
          }
        }
        if (!result.isCompliant() && broken.isEmpty()) {
          System.out.println("broken\t" + words[i] + "\tnot compliant");
        }
      }
    }
  }
}
