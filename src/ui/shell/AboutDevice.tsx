import { AboutForget } from "./AboutForget.tsx";

/** What stays in this browser, in words, and the way to remove it. */
export function AboutDevice() {
  return (
    <section aria-labelledby="about-device">
      <h3 id="about-device" className="about-title">
        On this device
      </h3>
      <ul className="about-list">
        <li>
          The workspace, unfinished text and the places of cards lie in this browser’s database, as plain text, so that
          nothing is lost. Whoever can use this browser profile can read them.
        </li>
        <li>The theme and the names and ids of the factories opened last lie in its local storage.</li>
        <li>Sign-in tokens lie in the session storage of this tab and go with it.</li>
        <li>The app itself is kept, too, so that it starts without a network.</li>
        <li>Nothing is reported to anybody: requests go to the server of this page and to what you connect to.</li>
      </ul>
      <AboutForget />
    </section>
  );
}
