import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.semanticweb.owlapi.apibinding.OWLManager;
import org.semanticweb.owlapi.formats.TurtleDocumentFormat;
import org.semanticweb.owlapi.io.StringDocumentSource;
import org.semanticweb.owlapi.model.AxiomType;
import org.semanticweb.owlapi.model.IRI;
import org.semanticweb.owlapi.model.MissingImportHandlingStrategy;
import org.semanticweb.owlapi.model.OWLOntology;
import org.semanticweb.owlapi.model.OWLOntologyLoaderConfiguration;
import org.semanticweb.owlapi.model.OWLOntologyManager;
import org.semanticweb.owlapi.profiles.OWL2RLProfile;
import org.semanticweb.owlapi.profiles.OWLProfileViolation;

/**
 * Tells whether files, taken together, are an ontology in the profile OWL 2 RL. Runs in a process
 * of its own, since the libraries of the OWL API do not go together with those of Jena. Prints each
 * violation and ends with 1 where there is one.
 */
public final class OwlProfileCheck {

  public static void main(String[] files) throws Exception {
    StringBuilder text = new StringBuilder();
    for (String file : files) {
      text.append(Files.readString(Path.of(file))).append('\n');
    }
    OWLOntologyManager manager = OWLManager.createOWLOntologyManager();
    OWLOntologyLoaderConfiguration offline =
        new OWLOntologyLoaderConfiguration()
            .setMissingImportHandlingStrategy(MissingImportHandlingStrategy.SILENT);
    manager.getIRIMappers().add(iri -> IRI.create("file:///nowhere"));
    OWLOntology all =
        manager.loadOntologyFromOntologyDocument(
            new StringDocumentSource(
                text.toString(), IRI.create("urn:all"), new TurtleDocumentFormat(), "text/turtle"),
            offline);
    List<OWLProfileViolation> violations = new OWL2RLProfile().checkOntology(all).getViolations();
    System.out.println(
        all.getLogicalAxiomCount() + " logical axioms, "
            + all.getAxiomCount(AxiomType.DECLARATION) + " declarations, "
            + violations.size() + " violations");
    violations.forEach(v -> System.out.println(v));
    System.exit(violations.isEmpty() && all.getLogicalAxiomCount() > 0 ? 0 : 1);
  }
}
