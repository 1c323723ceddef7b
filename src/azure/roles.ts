/** The built-in roles of Azure that are named to users. The ids are the same in every tenant and every cloud. */

export interface Role {
  readonly name: string;
  readonly id: string;
}

export const reader: Role = { name: "Reader", id: "acdd72a7-3385-48ef-bd42-f606fba81ae7" };

export const dataFactoryContributor: Role = {
  name: "Data Factory Contributor",
  id: "673868aa-7521-48a0-acc6-0f60742d39f5",
};

export const machineLearningDataScientist: Role = {
  name: "AzureML Data Scientist",
  id: "f6c7c914-8db3-469d-8ca1-694a8f32e121",
};
