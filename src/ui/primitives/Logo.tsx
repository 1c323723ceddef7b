/** The mark of Sluice: a gate across a channel. Our own drawing. */
export function Logo({ size = 20 }: { readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 20 20" aria-hidden="true" style={{ display: "block", flex: "none" }}>
      <rect width="20" height="20" rx="5" fill="var(--colorBrandBackground)" />
      <path d="M10 3.2v4.2M10 12.6v4.2" stroke="#fff" strokeWidth="2" strokeLinecap="round" />
      <path
        d="M3.4 8.2c1.4 0 2 1.8 3.4 1.8h6.4c1.4 0 2 1.8 3.4 1.8"
        stroke="#fff"
        strokeWidth="1.7"
        strokeLinecap="round"
        fill="none"
      />
    </svg>
  );
}
