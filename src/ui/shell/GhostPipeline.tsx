/** A pipeline without words at the foot of the first screen: an ornament that says what will stand here. */
const cards = [
  [96, 46],
  [272, 46],
  [464, 46],
  [624, 46],
  [784, 46],
  [976, 46],
  [1200, 46],
  [972, 126],
] as const;

export function GhostPipeline() {
  return (
    <svg className="empty-ghost" width="1544" height="190" viewBox="0 0 1544 190" aria-hidden="true">
      <rect x="448" y="22" width="480" height="92" rx="8" fill="var(--s-lane)" stroke="var(--s-line)" />
      <g fill="none" stroke="var(--s-cardline)" strokeWidth="1.4">
        <path d="M0 74H96M224 74h48M400 74h64M592 74h32M752 74h32M912 74h64M1104 74h96M1328 74h216" />
        <path d="M400 88h24q12 0 12 12v42q0 12 12 12h524" strokeDasharray="7 4" />
        <path
          d="M1100 154h44q12 0 12-12V100q0-12 12-12h32"
          strokeDasharray="0.1 5"
          strokeLinecap="round"
          strokeWidth="2.2"
        />
      </g>
      {cards.map(([x, y], at) => (
        <g key={`${x} ${y}`}>
          <rect x={x} y={y} width="128" height="56" rx="6" fill="var(--s-card)" stroke="var(--s-line)" />
          <g fill="var(--s-line)">
            <rect x={x + 10} y={y + 13} width="12" height="12" rx="3" />
            <rect x={x + 28} y={y + 16} width={30 + ((at * 17) % 24)} height="6" rx="3" />
            <rect x={x + 10} y={y + 34} width={60 + ((at * 29) % 44)} height="8" rx="4" />
          </g>
        </g>
      ))}
    </svg>
  );
}
