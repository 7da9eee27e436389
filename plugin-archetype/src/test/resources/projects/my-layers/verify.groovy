// The generated project was built, and its cases replayed. A framework finds the layer by its manifest.
import java.util.jar.JarFile

def project = new File(basedir, 'project/my-layers')
def capabilities = new JarFile(new File(project, 'target/my-layers-1.0.jar')).withCloseable {
    it.manifest.mainAttributes.getValue('Provide-Capability')
}
assert capabilities == 'keras.object;class="com.example.layers.FeatureScale";name="my_layers>FeatureScale"'
assert new File(project, 'target/surefire-reports/TEST-com.example.layers.CasesTest.xml').text.contains('tests="3"')
