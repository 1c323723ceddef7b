import { version } from "#platform/version.ts";
import { Logo } from "#ui/primitives/Logo.tsx";
import { AboutDevice } from "./AboutDevice.tsx";
import { AboutLicences } from "./AboutLicences.tsx";

/** What this is, which version, under which licence, and what it keeps. */
export function About() {
  return (
    <div className="about">
      <div className="about-head">
        <Logo size={40} />
        <div>
          <h2 className="about-name">Sluice {version}</h2>
          <p>A visual designer for Azure Data Factory pipelines that put machine learning to work.</p>
        </div>
      </div>
      <p>
        Free software under the MIT licence. Not affiliated with Microsoft; Azure and Data Factory are trademarks of
        Microsoft.
      </p>
      <AboutDevice />
      <AboutLicences />
    </div>
  );
}
